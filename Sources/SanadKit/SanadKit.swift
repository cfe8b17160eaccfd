// SanadKit
