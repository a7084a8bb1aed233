package org.yimen.demo;

import java.util.List;
import java.util.Map;

/** What the departments of the demo are given to have on file about invented people. */
interface DemoRecords {

    /** What one department has; empty data means that it has nothing about the person. */
    record OnFile(String idNumber, String source, Map<String, Object> data) {
    }

    /** Puts something on file. */
    void keep(List<OnFile> entries);
}
