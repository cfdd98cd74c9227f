package dev.tributary.adapters.personalisation;

import java.time.Duration;

/**
 * The resources that one text may use.
 *
 * @param template characters of the text as it is written
 * @param output characters of the finished text
 * @param repetitions of all loops of one text together
 * @param time to make it for one person
 * @param depth of sections within sections, and of parentheses within one tag
 * @param tag characters between two braces
 * @param branches of one section
 */
public record RenderingLimits(
    int template, int output, int repetitions, Duration time, int depth, int tag, int branches) {}
