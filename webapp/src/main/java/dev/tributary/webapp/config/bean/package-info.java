/** The plain values and beans that the core gets, made of the configuration. */
@NullMarked
package dev.tributary.webapp.config.bean;

import org.jspecify.annotations.NullMarked;
