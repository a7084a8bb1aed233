package org.yimen.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the public portal.
 *
 * @param registrationsPerHour how often one network address may try to register in an hour
 */
@ConfigurationProperties("yimen.portal")
record PortalProperties(@DefaultValue("20") int registrationsPerHour) {
}
