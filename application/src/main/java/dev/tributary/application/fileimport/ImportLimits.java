package dev.tributary.application.fileimport;

import dev.tributary.domain.fileimport.row.RowLimits;
import java.time.Duration;

/**
 * The limits of imports.
 *
 * @param fileBytes the largest file
 * @param rows how large a row may be
 * @param keptRejects rejects that are stored of one import; all are counted
 * @param mergedLines lines of the file that one transaction merges
 * @param bufferBytes of COPY text that one transaction loads; two such buffers exist per import
 * @param maxConcurrent imports that all nodes work on at the same time
 * @param history how long ended imports and their rejects are retained
 * @param fileHistory how long the file of a failed or stopped import is kept, to be resumed
 */
public record ImportLimits(
    long fileBytes,
    RowLimits rows,
    int keptRejects,
    int mergedLines,
    int bufferBytes,
    int maxConcurrent,
    Duration history,
    Duration fileHistory) {}
