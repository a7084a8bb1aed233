package org.yimen.notifications;

/** A message in both languages. */
record Message(String title, String titleEn, String body, String bodyEn) {
}
