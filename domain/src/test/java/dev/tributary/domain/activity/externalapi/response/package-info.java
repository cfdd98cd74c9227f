@NullMarked
package dev.tributary.domain.activity.externalapi.response;

import org.jspecify.annotations.NullMarked;
