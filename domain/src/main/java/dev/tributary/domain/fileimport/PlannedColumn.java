package dev.tributary.domain.fileimport;

import java.util.Optional;

/**
 * A column of a file.
 *
 * @param header as the file names it; its number, from 1, in a file without names
 * @param target the resource's column; empty when it is left out
 */
public record PlannedColumn(String header, Optional<String> target) {}
