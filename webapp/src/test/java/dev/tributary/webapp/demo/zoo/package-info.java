@NullMarked
package dev.tributary.webapp.demo.zoo;

import org.jspecify.annotations.NullMarked;
