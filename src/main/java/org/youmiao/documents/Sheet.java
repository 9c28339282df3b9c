package org.youmiao.documents;

/**
 * What stands around the content of a printed document, on every page.
 *
 * @param title     title of the document
 * @param reference number of the record, at the top of every page
 * @param printed   who printed it and when, in one line, at the foot of every page
 * @param watermark short line across every page that names who printed it, so that a copy can be traced
 */
public record Sheet(String title, String reference, String printed, String watermark) {}
