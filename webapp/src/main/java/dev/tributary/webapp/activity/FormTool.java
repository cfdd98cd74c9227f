package dev.tributary.webapp.activity;

/**
 * A page of its own that helps to fill in a kind's form.
 *
 * @param path below the address of the activity: {@code test-call}
 * @param word key of its name
 * @param icon symbol of {@code icons.svg}
 */
public record FormTool(String path, String word, String icon) {}
