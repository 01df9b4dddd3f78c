//! The typed content of Limber and its checks, over text that it is handed.
