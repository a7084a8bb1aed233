package org.yimen.cases;

import java.util.Map;

/**
 * A condition on rows of {@code case_file} under the alias {@code c}.
 *
 * @param sql    the condition, to be put in parentheses after WHERE or AND
 * @param params its named parameters, all beginning with {@code policy}
 */
public record SqlPredicate(String sql, Map<String, Object> params) {
}
