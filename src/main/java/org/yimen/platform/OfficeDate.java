package org.yimen.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells pages the office's date with every answer, so that forms do not judge by a computer whose clock is wrong. */
@Component
class OfficeDate extends OncePerRequestFilter {

    static final String HEADER = "X-Office-Date";

    private final Clock clock;

    OfficeDate(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, LocalDate.now(clock).toString());
        chain.doFilter(request, response);
    }
}
