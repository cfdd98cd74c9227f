@NullMarked
package dev.tributary.webapp.account;

import org.jspecify.annotations.NullMarked;
