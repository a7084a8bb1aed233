package org.yimen.documents.text;

/** How far the text of a file is: being read, read from the file, read by OCR, nothing to read, or unreadable. */
public enum TextState { PENDING, DONE, OCR, NONE, FAILED }
