package org.yimen.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of uploads.
 *
 * @param maxSize most bytes one uploaded file may have
 */
@ConfigurationProperties("yimen.documents")
record DocumentProperties(@DefaultValue("50MB") DataSize maxSize) {}
