/** What an author tries before a run: samples of responses and test calls. */
@NullMarked
package dev.tributary.application.activity.externalapi.sample;

import org.jspecify.annotations.NullMarked;
