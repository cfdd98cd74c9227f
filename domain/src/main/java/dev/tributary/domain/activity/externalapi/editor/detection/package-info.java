/**
 * Detects, in one response, where its rows are and how further pages are requested. It serves the
 * editor only: an activity keeps the explicit result.
 */
@NullMarked
package dev.tributary.domain.activity.externalapi.editor.detection;

import org.jspecify.annotations.NullMarked;
