/** Tests of checkpoints. */
@NullMarked
package dev.tributary.application.activity.externalapi.progress;

import org.jspecify.annotations.NullMarked;
