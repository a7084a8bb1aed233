package org.yimen.cases;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of case files.
 *
 * @param intakePosts posts that take applications in for citizens
 */
@ConfigurationProperties("yimen.cases")
record CasesProperties(@DefaultValue({"ST_WINDOW", "COMM_ASSIST"}) Set<String> intakePosts) {
}
