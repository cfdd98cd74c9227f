@NullMarked
package dev.tributary.domain.activity.externalapi.request;

import org.jspecify.annotations.NullMarked;
