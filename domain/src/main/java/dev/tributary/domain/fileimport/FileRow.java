package dev.tributary.domain.fileimport;

import java.util.List;

/**
 * A line of a file, or several when a quoted field goes on over them.
 *
 * @param line the number of its first line, from 1
 * @param count how many fields it has; more than {@code fields} when there was too much to keep
 */
public record FileRow(long line, List<String> fields, int count) {}
