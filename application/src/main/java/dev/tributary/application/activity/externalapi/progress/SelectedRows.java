package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.domain.resource.Sharing.WithConsent;
import java.util.Optional;

/**
 * The rows that were selected before the first call.
 *
 * @param consent by which they were selected; empty when none was demanded
 */
public record SelectedRows(StoredSet set, Optional<WithConsent> consent) {}
