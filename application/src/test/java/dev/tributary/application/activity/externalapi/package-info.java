/** Tests of the execution of External API activities, in memory. */
@NullMarked
package dev.tributary.application.activity.externalapi;

import org.jspecify.annotations.NullMarked;
