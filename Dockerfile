# The application image. Build the jar first: mvn -DskipTests package
ARG BASE_IMAGE=eclipse-temurin:17-jre
FROM ${BASE_IMAGE}
COPY target/yimen.jar /opt/yimen/yimen.jar
WORKDIR /var/lib/yimen
ENV YIMEN_DATA_DIR=/var/lib/yimen LANG=C.UTF-8
VOLUME /var/lib/yimen
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/opt/yimen/yimen.jar"]
