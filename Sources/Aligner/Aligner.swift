// Aligner
