package dev.tributary.domain.fileimport.row;

/**
 * How large rows may be.
 *
 * @param longestValue characters that a value may have
 * @param longestRow characters that a row may have; of a longer one not all fields were kept
 * @param mostLines lines that a row may have
 * @param mostFaults rows of a file that may have faults of quotes, length or lines before the rest
 *     of the file is left unread
 */
public record RowLimits(int longestValue, int longestRow, int mostLines, int mostFaults) {}
