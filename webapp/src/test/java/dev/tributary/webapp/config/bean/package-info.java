@NullMarked
package dev.tributary.webapp.config.bean;

import org.jspecify.annotations.NullMarked;
