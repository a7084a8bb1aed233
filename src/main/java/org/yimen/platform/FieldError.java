package org.yimen.platform;

/**
 * What is wrong with one field of the input, in both languages.
 *
 * @param field path of the field as the client sent it, e.g. {@code members[0].idNumber}
 * @param code  stable code for clients, e.g. {@code required}
 */
public record FieldError(String field, String code, String zh, String en) {
}
