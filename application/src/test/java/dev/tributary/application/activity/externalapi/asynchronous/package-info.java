@NullMarked
package dev.tributary.application.activity.externalapi.asynchronous;

import org.jspecify.annotations.NullMarked;
