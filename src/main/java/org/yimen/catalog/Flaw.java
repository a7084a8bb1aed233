package org.yimen.catalog;

/** What is wrong with one value, in words that name the field. */
record Flaw(String code, String zh, String en) {}
