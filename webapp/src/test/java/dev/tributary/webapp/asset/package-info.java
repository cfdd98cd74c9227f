/** Tests of the console's assets. */
@NullMarked
package dev.tributary.webapp.asset;

import org.jspecify.annotations.NullMarked;
