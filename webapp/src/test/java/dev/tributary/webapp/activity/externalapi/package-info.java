@NullMarked
package dev.tributary.webapp.activity.externalapi;

import org.jspecify.annotations.NullMarked;
