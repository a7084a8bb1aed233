package org.yimen.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** A form that is filled in: on a page, or as its data where another walk has seen the page. */
interface Sheet {

    /** Fills pairs of path and value. */
    Sheet fill(Object... pairs);

    /** Fills row number {@code at} of a list, adding it first; paths are those within the row. */
    Sheet row(String list, int at, Object... pairs);

    /** Uploads files into an attachment field. */
    Sheet attach(String path, FilePayload... files);

    /** The field with this path on the page. */
    Locator field(String path);
}
