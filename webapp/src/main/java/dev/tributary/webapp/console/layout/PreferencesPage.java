package dev.tributary.webapp.console.layout;

import java.util.List;

/**
 * How a person sees the console.
 *
 * @param theme empty where the device decides
 * @param zone the chosen time zone; empty for that of the device or the configuration
 * @param zones those that can be chosen
 */
public record PreferencesPage(String language, String theme, String zone, List<String> zones) {}
