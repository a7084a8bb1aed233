package org.yimen.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/**
 * The files of one service item. Paths are relative to the item: {@code item.yml}, {@code x.bpmn}, {@code x.dmn},
 * {@code forms/x.form}, {@code letters/x.html}; what items share is laid under their own files.
 */
record ItemContent(String code, SortedMap<String, byte[]> files) {

    /** The hash that pins a release: over every path and every byte. */
    String hash() {
        MessageDigest digest = sha256();
        files.forEach((path, bytes) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(bytes));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    List<Resource> resources() {
        return files.entrySet().stream().map(e -> new Resource(e.getKey(), hash(e.getValue()), e.getValue())).toList();
    }

    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
