package org.yimen.demo;

/** A username of the demo and who signs in with it, in both languages. */
public record DemoAccount(String username, String who, String whoEn) {
}
