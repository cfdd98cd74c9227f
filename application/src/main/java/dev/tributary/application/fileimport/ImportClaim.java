package dev.tributary.application.fileimport;

import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.row.ImportCounts;

/**
 * The right of one worker to work on an import, until another claims it or it is stopped.
 *
 * @param number names the table that its rows are loaded into
 * @param attempt raised at each claim
 * @param deaths how many workers died under it since it last got on
 * @param counts how far it was when it was claimed
 */
public record ImportClaim(
    ImportId id,
    long number,
    int attempt,
    int deaths,
    ImportStage stage,
    ImportPlan plan,
    ImportCounts counts) {}
