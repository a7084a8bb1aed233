package org.yimen.catalog;

/** A file of a release, e.g. {@code bpmn/x/x.bpmn}; {@code hash} is the SHA-256 of its bytes. */
public record Resource(String path, String hash, byte[] bytes) {

    /** The file name without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
