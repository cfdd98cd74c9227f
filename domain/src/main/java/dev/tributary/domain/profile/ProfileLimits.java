package dev.tributary.domain.profile;

/**
 * How much may be written and asked for.
 *
 * @param value characters of one value
 * @param search characters of a search
 * @param words words of a search
 * @param batch profiles that an export reads at once
 * @param problems with names of columns that one response reports
 */
public record ProfileLimits(int value, int search, int words, int batch, int problems) {}
