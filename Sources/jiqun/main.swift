print("jiqun")
