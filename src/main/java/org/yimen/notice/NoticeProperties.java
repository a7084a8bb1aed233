package org.yimen.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of public notices.
 *
 * @param supervisionPhone  the bureau's supervision telephone printed on every notice 监督电话
 * @param objectionsPerHour how many objections one network address may send in an hour
 */
@ConfigurationProperties("yimen.notice")
record NoticeProperties(@Nullable String supervisionPhone, @DefaultValue("5") int objectionsPerHour) {
}
