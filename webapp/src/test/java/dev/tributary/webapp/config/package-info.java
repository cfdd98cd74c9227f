@NullMarked
package dev.tributary.webapp.config;

import org.jspecify.annotations.NullMarked;
