package org.yimen.testing;

import com.github.dockerjava.api.exception.NotFoundException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** One server for the whole test run, one new database for each application context. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /** Several application contexts stay open side by side, each with its pool. */
    private static final String MAX_CONNECTIONS = "400";
    private static final DockerImageName IMAGE = DockerImageName.parse(
            System.getProperty("yimen.test.postgres-image", "postgres:17-alpine"));
    private static final long PULL_MINUTES = 10;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LEAST_KIB = 8;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A server that lives as long as the test run. */
    private record Server(String host, int port, String user, String password) {

        private static final Server RUNNING = start();

        static Server start() {
            return DockerClientFactory.instance().isDockerAvailable() && imageThere() ? inContainer() : embedded();
        }

        /** One try: Testcontainers would go on trying for minutes where an engine runs but has no network. */
        private static boolean imageThere() {
            var docker = DockerClientFactory.instance().client();
            try {
                docker.inspectImageCmd(IMAGE.asCanonicalNameString()).exec();
                return true;
            } catch (NotFoundException absent) {
                try {
                    return docker.pullImageCmd(IMAGE.getUnversionedPart()).withTag(IMAGE.getVersionPart()).start()
                            .awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES);
                } catch (RuntimeException | InterruptedException e) {
                    System.out.println("The container engine has no image " + IMAGE + ": " + e.getMessage());
                    return false;
                }
            }
        }

        @SuppressWarnings("resource") // stopped after all tests
        private static Server inContainer() {
            try {
                var container = new PostgreSQLContainer<>(IMAGE.asCompatibleSubstituteFor("postgres"))
                        .withEnv("LANG", "C.UTF-8")
                        .withCommand("postgres", "-c", "max_connections=" + MAX_CONNECTIONS, "-c", "fsync=off");
                container.start();
                AfterTests.stop(container::stop);
                System.out.println("Tests run on PostgreSQL in a container (Testcontainers)");
                return new Server(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        container.getUsername(), container.getPassword());
            } catch (RuntimeException e) { // Testcontainers lets its shaded libraries' own exceptions through
                System.out.println("The container engine cannot start the image: " + e.getMessage());
                return embedded();
            }
        }

        private static Server embedded() {
            try {
                EmbeddedPostgres embedded = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("max_connections", MAX_CONNECTIONS).setServerConfig("fsync", "off")
                        .setRegisterShutdownHook(false).start();
                AfterTests.stop(() -> {
                    try {
                        embedded.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                System.out.println("Tests run on embedded PostgreSQL: no container could be started");
                return new Server("localhost", embedded.getPort(), "postgres", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        DataSource dataSource(String database) {
            var source = new PGSimpleDataSource();
            source.setServerNames(new String[] {host});
            source.setPortNumbers(new int[] {port});
            source.setDatabaseName(database);
            source.setUser(user);
            source.setPassword(password);
            return source;
        }
    }

    /** The same function as in use, at its least cost: tests sign in thousands of times. */
    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, LEAST_KIB, 1);
    }

    @Bean
    JdbcConnectionDetails testDatabase(ConfigurableApplicationContext context) throws SQLException {
        AfterTests.close(context);
        Server server = Server.RUNNING;
        String name = "yimen_test_" + NUMBER.incrementAndGet();
        try (var connection = server.dataSource("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
        }
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + name;
            }

            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }
        };
    }
}
