package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;

/** One version of a form (form-js JSON), fixed by the hash of its bytes. */
public record FormSchema(long id, String itemCode, String key, String hash, JsonNode schema) {}
