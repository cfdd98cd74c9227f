package dev.tributary.domain.activity.externalapi.editor.detection;

import java.util.Optional;

/** Recognises one way of paging. */
@FunctionalInterface
interface PagingRule {
  Optional<DetectedPaging> find(Observation observed);
}
