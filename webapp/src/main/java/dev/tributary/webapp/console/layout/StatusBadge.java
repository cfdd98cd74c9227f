package dev.tributary.webapp.console.layout;

/**
 * How a state shows: colour, icon and word, always together.
 *
 * @param css class that gives the colour
 * @param icon symbol of {@code icons.svg}
 * @param word key of its word
 */
public record StatusBadge(String css, String icon, String word) {}
