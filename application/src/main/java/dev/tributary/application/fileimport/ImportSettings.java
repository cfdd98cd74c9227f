package dev.tributary.application.fileimport;

import java.time.Duration;

/**
 * What an import may cost.
 *
 * @param fileBytes the largest file
 * @param longestValue characters of one value
 * @param longestField characters of one field, or of what a quote that never ends makes of a file
 * @param keptRejects reasons that are kept of one import; all are counted
 * @param mergedLines lines of the file that one transaction merges
 * @param bufferBytes of COPY text that one transaction loads; two such buffers exist per import
 * @param atOnce imports that this node works on at the same time
 * @param history how long ended imports and their rejects are kept
 * @param fileHistory how long the file of a failed or stopped import is kept, to be resumed
 */
public record ImportSettings(
    long fileBytes,
    int longestValue,
    int longestField,
    int keptRejects,
    int mergedLines,
    int bufferBytes,
    int atOnce,
    Duration history,
    Duration fileHistory) {}
