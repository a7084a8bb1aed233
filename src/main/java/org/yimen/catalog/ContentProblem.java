package org.yimen.catalog;

/** Content of a service item that cannot be used; names the file and the key at fault. */
public class ContentProblem extends IllegalStateException {

    public ContentProblem(String file, String key, String message) {
        super(file + (key.isEmpty() ? "" : " [" + key + "]") + ": " + message);
    }
}
