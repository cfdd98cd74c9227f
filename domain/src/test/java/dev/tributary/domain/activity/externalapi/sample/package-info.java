@NullMarked
package dev.tributary.domain.activity.externalapi.sample;

import org.jspecify.annotations.NullMarked;
