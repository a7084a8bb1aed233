package org.yimen.platform;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the built UI; addresses that only the UI knows get its start page. */
@Configuration(proxyBeanMethods = false)
class SinglePageConfiguration implements WebMvcConfigurer {

    private static final String STATIC = "static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**").addResourceLocations("classpath:/" + STATIC)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false).addResolver(new StartPageFallback());
    }

    private static final class StartPageFallback extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource found = super.getResource(path, location);
            boolean ofUi = !path.startsWith("api/") && !path.startsWith("actuator/") && !path.contains(".");
            Resource start = new ClassPathResource(STATIC + "index.html");
            return found != null || !ofUi || !start.exists() ? found : start;
        }
    }
}
