package org.yimen.documents.storage;

import java.io.IOException;

/** The stream brought more bytes than a file may have, whatever its header promised. */
public class FileTooLarge extends IOException {

    private final long maxBytes;

    public FileTooLarge(long maxBytes) {
        super("more than " + maxBytes + " bytes");
        this.maxBytes = maxBytes;
    }

    public long maxBytes() {
        return maxBytes;
    }
}
