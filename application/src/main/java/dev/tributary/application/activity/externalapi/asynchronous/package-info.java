/** Jobs at an API: what their responses report, and what ends them. */
@NullMarked
package dev.tributary.application.activity.externalapi.asynchronous;

import org.jspecify.annotations.NullMarked;
