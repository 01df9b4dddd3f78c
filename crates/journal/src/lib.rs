//! Events and their versions, order, fold, merge, export and import.
