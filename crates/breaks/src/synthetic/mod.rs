//! Made-up people, their days, and a desk that sees of them what a desk can see.
