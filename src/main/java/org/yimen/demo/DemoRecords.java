package org.yimen.demo;

import java.util.Map;

/** What the departments of the demo are given to have on file about invented people. */
interface DemoRecords {

    /** Puts something on file; empty data means that this department has nothing about the person. */
    void keep(String idNumber, String source, Map<String, Object> data);
}
