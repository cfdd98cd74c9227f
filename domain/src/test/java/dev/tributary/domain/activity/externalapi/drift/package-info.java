@NullMarked
package dev.tributary.domain.activity.externalapi.drift;

import org.jspecify.annotations.NullMarked;
